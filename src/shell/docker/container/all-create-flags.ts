/** All the flags that `docker create` and `docker run` share: loaded when a line has one that is not among the common ones. */
export const allCreateFlags =
  'add-host:list annotation:map a,attach:list blkio-weight:uint16 blkio-weight-device:list cap-add:list cap-drop:list ' +
  'cgroup-parent:string cgroupns:string cidfile:string cpu-count:int cpu-percent:int cpu-period:int cpu-quota:int ' +
  'cpu-rt-period:int cpu-rt-runtime:int c,cpu-shares:int cpus:decimal cpuset-cpus:string cpuset-mems:string device:list ' +
  'device-cgroup-rule:list device-read-bps:list device-read-iops:list device-write-bps:list device-write-iops:list ' +
  'disable-content-trust dns:list dns-option:list dns-search:list domainname:string entrypoint:string e,env:list env-file:list ' +
  'expose:list gpus:gpu-request group-add:list health-cmd:string health-interval:duration health-retries:int ' +
  'health-start-interval:duration health-start-period:duration health-timeout:duration h,hostname:string init i,interactive ' +
  'io-maxbandwidth:bytes io-maxiops:uint ip:string ip6:string ipc:string isolation:string kernel-memory:bytes l,label:list ' +
  'label-file:list link:list link-local-ip:list log-driver:string log-opt:list mac-address:string m,memory:bytes ' +
  'memory-reservation:bytes memory-swap:bytes memory-swappiness:int mount:mount name:string network:network network-alias:list ' +
  'no-healthcheck oom-kill-disable oom-score-adj:int pid:string pids-limit:int platform:string privileged p,publish:list ' +
  'P,publish-all pull:string q,quiet read-only restart:string rm runtime:string security-opt:list shm-size:bytes ' +
  'stop-signal:string stop-timeout:int storage-opt:list sysctl:map tmpfs:list t,tty ulimit:ulimit use-api-socket u,user:string ' +
  'userns:string uts:string v,volume:list volume-driver:string volumes-from:list w,workdir:string !net=network:network !dns-opt:list !net-alias:list';
