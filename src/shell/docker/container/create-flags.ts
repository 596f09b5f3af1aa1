/** The flags of `docker create` and `docker run` that most lines have; the others are in all-create-flags.ts. */
export const createFlags =
  'i,interactive t,tty name:string rm e,env:list v,volume:list p,publish:list w,workdir:string u,user:string entrypoint:string ' +
  'network:network restart:string read-only mount:mount tmpfs:list l,label:list h,hostname:string';
