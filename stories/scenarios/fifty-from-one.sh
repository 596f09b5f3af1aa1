# Fifty from one
# One image, fifty containers: what does it cost?

# One image
# The layers are on disk once, locked.
docker pull nginx:alpine

# A first container
# It borrows the image's layers and gets one thin writable layer of its own, which is empty.
docker run -d --name house-1 nginx:alpine

# Forty-nine more
# The same gesture again and again. No layer is copied: fifty borrow what one image holds.
for i in {2..50}; do docker run -d --name house-$i nginx:alpine; done

# Count what is on disk
# One image, and fifty writable layers that weigh next to nothing.
docker system df

# One of them is painted
# The file lands in the writable layer of house-14.
docker exec house-14 sh -c 'echo blue > /paint'

# Its neighbours don't see it
# Each container has its own view: in house-15 there is no such file.
docker exec house-14 cat /paint
docker exec house-15 cat /paint

# Clear the street
# Fifty writable layers go. The image has not changed by a byte.
docker rm -f $(docker ps -aq)
docker images
